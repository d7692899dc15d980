# language: en
@MOD03 @MO-5 @AS-13 @PA-03 @owner-head-of-service
Feature: What can be foreseen is said before the customer calls
  Waiting for the call needs more people and more trips, and is slower.
  The numbers are invented examples.

  Rule: Service that only reacts is reported to management

    Background:
      Given the customer brings 360 matters a year to the front office

    Scenario: The firm waits until the customer calls
      Given 60% of the matters at the front office can be foreseen
      And nobody speaks first to the customer
      When the service model is reviewed
      Then management is warned that 60% can be foreseen and nobody speaks first to the customer

    Scenario: The firm speaks first where it can foresee the matter
      Given 60% of the matters at the front office can be foreseen
      And the front office reminds the customer of 90% of unit states, 100% of it correctly
      When the service model is reviewed
      Then no warning is raised about the customer

    Scenario: Hardly anything can be foreseen
      Given 10% of the matters at the front office can be foreseen
      And nobody speaks first to the customer
      When the service model is reviewed
      Then no warning is raised about the customer

    Scenario: Nobody has said what can be foreseen
      Given nobody speaks first to the customer
      And nobody has said how many of the matters at the front office can be foreseen
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked how many matters of the customer can be foreseen

  Rule: Where there are no customers, nobody need speak

    Scenario: There are no end customers
      Given the core firm has no end customers
      When the service model is reviewed
      Then management is told that this promise does not apply
