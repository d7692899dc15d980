# language: en
@PRO02 @AS-13 @MO-5 @PA-03 @owner-head-of-service
Feature: What can be foreseen is told before it is asked
  Most questions are no surprise to the firm.
  Waiting for them costs the customer a call and the firm an answer.

  Rule: Foreseeable matters that nobody speaks of first are reported to management

    Background:
      Given the customer brings 360 matters a year to the front office

    Scenario: Customers must ask for what could be foreseen
      Given the firm could foresee 80% of these matters
      When the service model is reviewed
      Then management is warned that 80% of the matters of the customer could have been foreseen

    Scenario: What can be foreseen is told before anybody asks
      Given the firm could foresee 80% of these matters
      And the front office reminds the customer of 70% of problem solutions, 90% of it correctly
      When the service model is reviewed
      Then no warning is raised about the customer

    Scenario: Accidents cannot be foreseen
      Given the firm could foresee 10% of these matters
      When the service model is reviewed
      Then no warning is raised about the customer

    Scenario: Nobody has said how much could be foreseen
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked how many of the matters could be foreseen

  Rule: Where no customer comes, nothing has to be foreseen

    Scenario: The customer brings nothing
      Given the customer brings no matters to the front office
      When the service model is reviewed
      Then management is told that this promise does not apply
