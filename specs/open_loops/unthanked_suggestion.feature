# language: en
@LOP05 @MF-38 @MF-29 @PA-11 @owner-management
Feature: Every suggestion of a customer is thanked for
  A customer who makes a suggestion works for us without pay.
  Thanks and a reply bring the next suggestion. The yearly numbers are invented examples.

  Rule: Suggestions without thanks are reported to management

    Scenario: A customer makes a suggestion, and nobody thanks or replies
      Given the customer makes 120 suggestions a year to the front office
      And nobody thanks the customer for them
      When the service model is reviewed
      Then management is warned that nobody thanks the customer for what the front office was told

    Scenario: Every suggestion is thanked for
      Given the customer makes 120 suggestions a year to the front office
      And management thanks the customer for 95% of them
      When the service model is reviewed
      Then no warning is raised about the customer

    Scenario: Only some suggestions get a reply
      Given the customer makes 120 suggestions a year to the front office
      And the front office thanks the customer for 40% of them
      When the service model is reviewed
      Then management is warned that 60% of the suggestions to the front office get no reply

    Scenario: Nobody has said what becomes of the suggestions
      Given the customer makes 120 suggestions a year to the front office
      And nobody has said whether the front office must reply to them
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked who replies to the suggestions to the front office

  Rule: Where nobody suggests anything, nobody waits for thanks

    Scenario: No suggestions come in
      Given the customer makes no suggestions to the front office
      When the service model is reviewed
      Then management is told that this promise does not apply
