# language: en
@SC-05 @PA-01 @PA-02 @AS-02 @MO-5 @owner-product
Feature: One reminder does more than a better dealer
  In the dealer mode the customer knows little about the product.
  The figures come from the reference models and are examples.

  Rule: The lead of the firm shrinks as soon as it speaks to the customer itself

    Scenario: The dealer mode as it stands
      Given the firm serves in the dealer mode
      When the service model is reviewed
      Then the core firm is 79.5 points ahead of the customer in unit states

    Scenario: The dealer mode and a reminder of the firm
      Given the firm serves in the dealer mode
      And the core firm reminds the customer of 70% of unit states, 95% of it correctly
      When the service model is reviewed
      Then the core firm is 27.1 points ahead of the customer in unit states

    Scenario: The whole proactive mode
      Given the firm serves in the proactive mode
      When the service model is reviewed
      Then the core firm is 23.3 points ahead of the customer in unit states
