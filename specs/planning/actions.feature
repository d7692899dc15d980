# language: en
@PA-01 @PA-25 @I-15 @owner-service-management
Feature: Actions are proposed where they do good, and refused where they do not
  An action is a change of the service set-up and nothing else; what it is worth is worked out again.
  The shares are invented examples; that seven in ten of those addressed take notice is assumed.

  Rule: A reminder reaches only those customers whom the firm can identify

    Background:
      Given the core firm sees 100% of unit states first-hand, 95% of it correctly
      And the customer needs 90% of unit states

    Scenario: Every customer is known
      Given the core firm sees 100% of customer identity first-hand, 100% of it correctly
      When the possible actions are drawn up
      Then a reminder of unit states from the core firm to the customer is proposed
      And the reminder reaches 70% of unit states at the customer

    Scenario: Two customers in five are known
      Given the core firm sees 40% of customer identity first-hand, 100% of it correctly
      When the possible actions are drawn up
      Then a reminder of unit states from the core firm to the customer is proposed
      And the reminder reaches 28% of unit states at the customer

  Rule: A message that would do more harm than good is refused, and the reason is told

    Background:
      Given the customer needs 90% of unit states

    Scenario: Such messages would be wrong too often
      Given the core firm sees 100% of unit states first-hand, 80% of it correctly
      And one item of unit states gains 10 if it is right and costs 40 if it is wrong
      When the possible actions are drawn up
      Then the reminder is refused, because only 72% of such messages would be right, where more than 80% must be

    Scenario: Such messages would be right often enough
      Given the core firm sees 100% of unit states first-hand, 95% of it correctly
      And one item of unit states gains 10 if it is right and costs 40 if it is wrong
      When the possible actions are drawn up
      Then a reminder of unit states from the core firm to the customer is proposed

  Rule: Closing a loop twice is closing it once

    Scenario: Whoever asked hears how it stands
      Given technical support sees 100% of service status first-hand, 100% of it correctly
      And the front office passes 30 questions a week to technical support
      When the possible actions are drawn up
      Then once technical support answers what the front office asked, the front office knows 72% of service status
      And having technical support answer the front office a second time changes nothing
