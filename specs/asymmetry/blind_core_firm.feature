# language: en
@ASY02 @AS-08 @AS-09 @MO-4 @owner-general-manager
Feature: The firm stays in touch with its own customers
  Others may serve the customers for us.
  What the customers want, we must still hear.

  Rule: A firm that does not hear what its customers want is reported to management

    Scenario: The company does not know its own customers
      Given the customer sees 100% of customer needs first-hand, 100% of it correctly
      And the customer passes 80% of customer needs on to the third-party provider, 95% of it correctly
      And the third-party provider passes 20% of customer needs on to the core firm, 90% of it correctly
      When the service model is reviewed
      Then management is warned that the core firm knows only 13.68% of customer needs

    Scenario: The company hears its customers first-hand
      Given the customer sees 100% of customer needs first-hand, 100% of it correctly
      And the customer passes 70% of customer needs on to the front office, 90% of it correctly
      When the service model is reviewed
      Then no warning is raised about customer needs

    Scenario: Nobody has said who knows what customers want
      Given the customer passes 70% of customer needs on to the front office, 90% of it correctly
      And nobody is named who sees customer needs first-hand
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked who sees customer needs first-hand

    Scenario: There are no end customers
      Given the supplier sees 100% of part specifications first-hand, 100% of it correctly
      And the core firm has no end customers
      When the service model is reviewed
      Then management is told that this promise does not apply
