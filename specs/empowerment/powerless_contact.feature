# language: en
@EMP01 @FP-06 @FP-10 @PA-23 @owner-head-of-service
Feature: Whoever the customer talks to can settle the matter
  The customer does not care who signs.
  A contact who must always ask somebody else is a bridge, not a service.
  The yearly numbers are invented examples.

  Rule: A contact who may not decide is reported to management

    Background:
      Given the customer brings 360 matters a year to the front office

    Scenario: Whoever meets the customer may not decide
      Given the front office may decide 20% of them
      When the service model is reviewed
      Then management is warned that the front office may decide only 20% of the matters

    Scenario: Whoever meets the customer may decide
      Given the front office may decide 95% of them
      When the service model is reviewed
      Then no warning is raised about the front office

    Scenario: Nobody has said what the contact may decide
      Given nobody has said what the front office may decide
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked what the front office may decide

  Rule: Where no customer comes, no authority is asked for

    Scenario: No customer brings anything to the front office
      Given the customer brings no matters to the front office
      When the service model is reviewed
      Then management is told that this promise does not apply
