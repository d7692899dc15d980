# language: en
@WE-3 @WE-4 @owner-head-of-data
Feature: Hearing a thing twice does not make it truer
  Two departments that repeat each other's news have learned nothing new.
  The figures are examples.

  Rule: Gossip is not evidence

    Scenario: An echo between two offices
      Given the front office sees 50% of customer needs first-hand, 100% of it correctly
      And the front office passes 80% of customer needs on to the back office, 100% of it correctly
      And the back office passes 80% of customer needs on to the front office, 100% of it correctly
      When the service model is reviewed
      Then the front office knows 50% of customer needs correctly
      And the back office knows 40% of customer needs correctly

  Rule: Nobody knows more than the only source

    Scenario: Two messengers with the same source
      Given technical support sees 50% of problem solutions first-hand, 100% of it correctly
      And technical support passes 100% of problem solutions on to the front office, 100% of it correctly
      And technical support passes 100% of problem solutions on to the back office, 100% of it correctly
      And the front office passes 80% of problem solutions on to the customer, 100% of it correctly
      And the back office passes 80% of problem solutions on to the customer, 100% of it correctly
      When the service model is reviewed
      Then the customer knows 48% of problem solutions correctly
