# language: en
@I-9 @PA-07 @owner-general-manager
Feature: A scenario says what changes, why, and what it brings
  A scenario holds nothing but changes. Everything else stays as it is, and every effect is worked out anew.
  The figures are examples that can be checked with a pocket calculator.

  Background:
    Given the customer sees 100% of customer needs first-hand, 100% of it correctly
    And the customer passes 70% of customer needs on to the dealer, 90% of it correctly
    And the dealer passes 30% of customer needs on to the front office, 80% of it correctly
    And the front office needs 60% of customer needs

  Rule: What a change brings is computed, not asserted

    Scenario: The dealer reports within a day
      Given in the scenario the dealer passes 80% of customer needs on to the front office, as it reports within a day
      When the scenario is compared with today
      Then the front office would know 40.3% of customer needs correctly, today 15.1%

    Scenario: What that means for the work
      Given in the scenario the dealer passes 80% of customer needs on to the front office, as it reports within a day
      When the scenario is compared with today
      Then the asymmetry index would fall from 74.8% to 32.8%

  Rule: Every change gives its reason

    Scenario: A change with a reason
      Given in the scenario the dealer passes 80% of customer needs on to the front office, as it reports within a day
      When the scenario is compared with today
      Then the comparison names the one change and its reason

    Scenario: A change without a reason
      Given in the scenario the dealer passes 80% of customer needs on to the front office, and nobody says why
      When the scenario is compared with today
      Then the scenario is refused because a reason is missing

  Rule: A figure that moved says what moved it

    Scenario: Two versions of the model
      Given in a later version the dealer passes 80% of customer needs on to the front office
      When the two versions are compared
      Then the asymmetry index falls by 42 points, all of it because the model was changed
