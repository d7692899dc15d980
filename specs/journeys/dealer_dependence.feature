# language: en
@SC-09 @ASY05 @AS-08 @owner-sales
Feature: How much of what the firm hears it owes to the dealer
  Part of what customers need reaches the firm only through the dealer.
  The figures are examples.

  Rule: The loss of the dealer is counted before it happens

    Scenario: With the dealer
      Given the customer sees 100% of customer needs first-hand, 100% of it correctly
      And the customer passes 50% of customer needs on to the front office, 90% of it correctly
      And the customer passes 40% of customer needs on to the dealer, 90% of it correctly
      And the dealer passes 80% of customer needs on to the front office, 90% of it correctly
      And the front office passes 95% of customer needs on to the back office, 97% of it correctly
      When the service model is reviewed
      Then the back office knows 53.4% of customer needs correctly

    Scenario: Without the dealer
      Given the customer sees 100% of customer needs first-hand, 100% of it correctly
      And the customer passes 50% of customer needs on to the front office, 90% of it correctly
      And the front office passes 95% of customer needs on to the back office, 97% of it correctly
      When the service model is reviewed
      Then the back office knows 41.5% of customer needs correctly

    Scenario: The dependence itself
      Given the customer sees 100% of customer needs first-hand, 100% of it correctly
      And the customer passes 50% of customer needs on to the front office and 40% to the dealer, 90% of it correctly
      And the dealer passes 80% of customer needs on to the front office, 90% of it correctly
      And the front office passes 95% of customer needs on to the back office, 97% of it correctly
      And the back office needs 60% of customer needs
      When the service model is reviewed
      Then management is warned that without the dealer 22.4% of what the back office knows of customer needs is lost
