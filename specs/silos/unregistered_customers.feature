# language: en
@SIL04 @MF-06 @MF-12 @CL-21 @PA-04 @owner-head-of-data
Feature: We know whom we serve
  Whoever is not registered is a stranger at every call, and cannot be reminded.

  Rule: Customers whom nobody can recognise are reported to management

    Scenario: The company does not know who its customers are
      Given 32% of the customers are registered with the core firm
      When the service model is reviewed
      Then management is warned that only 32% of the customers can be recognised

    Scenario: The company can recognise its customers
      Given 90% of the customers are registered with the core firm
      When the service model is reviewed
      Then no warning is raised about the customer

    Scenario: The back office does not hear who they are
      Given nobody has said how many of the customers are registered with the core firm
      And the front office sees 80% of customer identity first-hand, 100% of it correctly
      And the front office passes 50% of customer identity on to the back office, 100% of it correctly
      When the service model is reviewed
      Then management is warned that only 40% of the customers can be recognised

    Scenario: Nobody has counted the registered customers
      Given nobody has said how many of the customers are registered with the core firm
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked how many of the customers are registered

    Scenario: The company serves no customers
      Given the core firm has no end customers
      When the service model is reviewed
      Then management is told that this promise does not apply
