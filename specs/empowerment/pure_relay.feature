# language: en
@EMP03 @FP-06 @FP-11 @MF-36 @PA-23 @owner-head-of-service
Feature: Whoever meets the customer is more than a bridge
  Customers do not call to be passed on.
  Whoever takes the call must be able to settle something.

  Rule: A contact that only passes matters on is reported to management

    Background:
      Given the customer brings 360 matters a year to the front office
      And the customer passes 7 questions a week to the front office
      And the front office passes 7 questions a week to technical support

    Scenario: Whoever meets the customer only passes matters on
      Given the front office may decide 0% of them
      When the service model is reviewed
      Then management is warned that the front office only passes matters on to technical support

    Scenario: Whoever meets the customer settles some matters
      Given the front office may decide 60% of them
      When the service model is reviewed
      Then no warning is raised about the front office

    Scenario: Nobody has said what the contact may settle
      Given nobody has said what the front office may decide
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked what the front office may decide

  Rule: Where nobody meets customers, nobody is a bridge

    Scenario: Only the repair shop is known
      Given the repair shop sees 90% of unit states first-hand, 100% of it correctly
      When the service model is reviewed
      Then management is told that this promise does not apply
