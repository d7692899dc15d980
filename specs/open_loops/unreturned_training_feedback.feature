# language: en
@LOP07 @MF-44 @MF-18 @FL3-29 @PA-09 @owner-technical-support
Feature: Whoever is trained reports back what it learns
  The dealer sees every day what our technicians see once a year.
  Training is one half of an exchange; the other half is what the dealer tells us.

  Rule: Training without feedback is reported to management

    Background:
      Given technical support trains the dealer in problem solutions

    Scenario: Training goes out, and no experience comes back
      Given the dealer tells technical support nothing about product innovation
      When the service model is reviewed
      Then management is warned that the dealer sends no technical feedback to technical support

    Scenario: Whoever is trained reports back
      Given the dealer passes 80% of product innovation on to technical support, 90% of it correctly
      When the service model is reviewed
      Then no warning is raised about the dealer

    Scenario: Little feedback comes back
      Given the dealer passes 20% of product innovation on to technical support, 90% of it correctly
      When the service model is reviewed
      Then management is warned that 80% of the feedback from the dealer never gets to technical support

  Rule: What is not known is asked

    Scenario: Nobody has said whether it is training
      Given technical support sends problem solutions to the dealer, and nobody has said whether it is training
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked whether technical support trains the dealer

    Scenario: Nobody is trained
      Given nobody trains the dealer
      When the service model is reviewed
      Then management is told that this promise does not apply
