# language: en
@CHN07 @TH-1 @owner-head-of-service
Feature: The customer meets whom the matter needs
  Some matters need somebody who was there the last time.
  For others any person of the firm will do who can read the record.

  Rule: A stranger in place of a known person is reported to management

    Scenario: The customer meets a stranger where a known person is wanted
      Given the matter comes in by the telephone
      And the matter calls for the same person each time
      And the telephone offers a stranger each time
      When the service model is reviewed
      Then management is warned about the telephone

    Scenario: The customer meets whom the matter wants
      Given the matter comes in by the telephone
      And the matter calls for people of the same firm
      And the telephone offers people of the same firm
      When the service model is reviewed
      Then no warning is raised about the telephone

    Scenario: Nobody has said whom the customer meets
      Given the matter comes in by the telephone
      And the matter calls for the same person each time
      And nobody has said what the telephone offers
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked about the telephone

    Scenario: The customer brings nothing
      Given the telephone offers a stranger each time
      And the customer brings no matters at all
      When the service model is reviewed
      Then management is told that this promise does not apply
