# language: en
@LEA01 @FL2-09 @SC-11 @RQ-6 @owner-general-manager
Feature: What we tell our partners stays with our partners
  Dealers also sell for others.
  Telling them more is right, as long as it stays there.

  Rule: A leak to a competitor is reported to management, with the way it takes

    Background:
      Given the core firm sees 100% of service items first-hand, 100% of it correctly

    Scenario: What the company knows reaches its competitor
      Given the core firm passes 95% of service items on to the dealer, 95% of it correctly
      And the dealer passes 20% of service items on to the competitor, 80% of it correctly
      When the service model is reviewed
      Then management is warned that the competitor learns 14.4% of service items through the dealer

    Scenario: What the company knows stays with its partners
      Given the core firm passes 95% of service items on to the dealer, 95% of it correctly
      And the dealer passes 2% of service items on to the competitor, 80% of it correctly
      When the service model is reviewed
      Then no warning is raised about the dealer

    Scenario: Nobody has said what the competitor hears
      Given the core firm passes 95% of service items on to the dealer, 95% of it correctly
      And nobody has said what the competitor hears from others
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked what the competitor hears from others

    Scenario: No competitor is known
      Given the core firm passes 95% of service items on to the dealer, 95% of it correctly
      When the service model is reviewed
      Then management is told that this promise does not apply
