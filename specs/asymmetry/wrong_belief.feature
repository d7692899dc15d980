# language: en
@ASY04 @AS-06 @AS-11 @PA-03 @owner-head-of-service
Feature: What we tell people is right
  A wrong message is worse than silence: people act on it.
  Wrong is not the same as late, and both are not the same as unknown.

  Rule: Wrong beliefs are reported to management, with the sources that disagree

    Background:
      Given the core firm sees 100% of design-life data first-hand, 95% of it correctly

    Scenario: What arrives is believed, and it is wrong
      Given the core firm passes 90% of design-life data on to the customer, 60% of it correctly
      When the service model is reviewed
      Then management is warned that the customer believes 38.7% of design-life data wrongly

    Scenario: What arrives is right
      Given the core firm passes 90% of design-life data on to the customer, 95% of it correctly
      When the service model is reviewed
      Then no warning is raised about the customer

    Scenario: Two sources tell the customer different things
      Given the core firm passes 90% of design-life data on to the customer, 60% of it correctly
      And the supplier sees 100% of design-life data first-hand, 95% of it correctly
      And the supplier passes 90% of design-life data on to the customer, 70% of it correctly
      When the service model is reviewed
      Then management is warned that the core firm and the supplier may tell the customer different things about design-life data

    Scenario: Nobody has said how right the message is
      Given the core firm passes 90% of design-life data on to the customer, 60% of it correctly
      And nobody has said how right the core firm is when telling the customer about design-life data
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked how much of design-life data reaches the customer right

    Scenario: Nobody is told, and nobody needs it
      Given nobody needs design-life data
      When the service model is reviewed
      Then management is told that this promise does not apply
