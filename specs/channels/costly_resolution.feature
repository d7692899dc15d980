# language: en
@CHN01 @CL-01 @CL-03 @CL-05 @CL-10 @owner-finance
Feature: What counts is the cost of a settled matter
  A contact may be cheap and the matter still open.
  The customer who calls a person afterwards is paid for twice. The figures are examples.

  Rule: A channel that is dearer than a person once the matter is settled is reported

    Background:
      Given a contact with a person costs $5.00 and settles the matter

    Scenario: The cheap channel costs more once the matter is settled
      Given a contact costs $4.00 on e-mail
      And 40 of 100 customers on e-mail give up and call a person
      When the service model is reviewed
      Then management is warned that 100 settled matters cost $600.00 on e-mail

    Scenario: A settled matter costs less than with a person
      Given a contact costs $0.40 on automated answering
      And 20 of 100 customers on automated answering give up and call a person
      When the service model is reviewed
      Then no warning is raised about automated answering

    Scenario: Nobody has said how many come back
      Given a contact costs $4.00 on e-mail
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked about e-mail

  Rule: Where there is nothing to compare, nothing is claimed

    Scenario: Nobody has said what a person costs
      Given nobody has said what a contact with a person costs
      And a contact costs $4.00 on e-mail
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked about the telephone

    Scenario: There is only one channel
      Given the customer comes by the telephone only
      When the service model is reviewed
      Then management is told that this promise does not apply
