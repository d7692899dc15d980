# language: en
@PRO05 @WE-6 @PA-03 @owner-product
Feature: Only messages that do more good than harm are sent
  A wrong reminder is worse than none.
  How right it must be follows from what is gained and what is lost; the amounts are invented examples.

  Rule: Messages that are wrong too often are reported to management

    Background:
      Given the core firm sees 100% of unit states first-hand, 95% of it correctly

    Scenario: A message does more harm than good
      Given the core firm reminds the customer of 90% of unit states, 60% of it correctly
      And one item of unit states gains 10 if it is right and costs 40 if it is wrong
      When the service model is reviewed
      Then management is warned that 57% of the messages about unit states is right, where more than 80% should be

    Scenario: Only messages that are right often enough are sent
      Given the core firm reminds the customer of 90% of unit states, 90% of it correctly
      And one item of unit states gains 10 if it is right and costs 40 if it is wrong
      When the service model is reviewed
      Then no warning is raised about unit states

    Scenario: Nobody has said what is at stake
      Given the core firm reminds the customer of 90% of unit states, 60% of it correctly
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked what is at stake with unit states

    Scenario: Nothing is sent
      Given the core firm tells the customer nothing about unit states
      When the service model is reviewed
      Then management is told that this promise does not apply
