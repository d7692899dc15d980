# language: en
@LEA02 @MF-15 @FL3-16 @RQ-6 @owner-head-of-service
Feature: Our solutions go to those whom we authorised
  Authorised partners get our solutions directly.
  Whoever else gets them was forgotten, or should not have them.

  Rule: A resource that goes to an intermediary without authorisation is reported to management

    Background:
      Given the back office passes 80% of problem solutions on to the third-party provider, 95% of it correctly

    Scenario: Resources go to an intermediary that nobody authorised
      Given the back office tells the third-party provider about problem solutions under a named authorisation
      And the back office passes 80% of problem solutions on to the dealer, 95% of it correctly
      When the service model is reviewed
      Then management is warned that the dealer gets problem solutions from the back office without authorisation

    Scenario: Resources go to authorised intermediaries only
      Given the back office tells the third-party provider about problem solutions under a named authorisation
      When the service model is reviewed
      Then no warning is raised about the third-party provider

    Scenario: Nobody has said how partners are authorised
      Given the back office passes 80% of problem solutions on to the dealer, 95% of it correctly
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked what authorises the dealer to hear from the back office

    Scenario: Partners get no resources
      Given the back office tells the third-party provider nothing about problem solutions
      When the service model is reviewed
      Then management is told that this promise does not apply
