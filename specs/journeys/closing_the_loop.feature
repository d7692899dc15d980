# language: en
@SC-07 @WE-10 @AS-17 @FP-05 @PA-25 @owner-head-of-service
Feature: Whoever passes a case on still knows what became of it
  Sales settles the case. The front office passed it on and is asked by the customer.
  The figures are examples.

  Rule: Only a way back lets the front office tell the customer

    Background:
      Given sales sees 100% of service status first-hand, 100% of it correctly

    Scenario: Nothing comes back to the front office
      Given sales tells the front office nothing about service status
      When the service model is reviewed
      Then the front office knows 0% of service status correctly

    Scenario: Sales reports back
      Given sales passes 90% of service status on to the front office, 95% of it correctly
      When the service model is reviewed
      Then the front office knows 85.5% of service status correctly

    Scenario: The customer can be told
      Given sales passes 90% of service status on to the front office, 95% of it correctly
      And the front office passes 80% of service status on to the customer, 100% of it correctly
      When the service model is reviewed
      Then the customer knows 68.4% of service status correctly
