# language: en
@SC-10 @WE-6 @PA-03 @owner-product
Feature: A bad message is worse than silence
  A mailing that reaches nearly everybody can leave many with a wrong belief.
  The figures are examples.

  Rule: Wrong beliefs are counted apart from ignorance

    Background:
      Given the core firm sees 100% of design-life data first-hand, 95% of it correctly

    Scenario: The firm stays silent
      Given the core firm passes 0% of design-life data on to the customer, 60% of it correctly
      When the service model is reviewed
      Then the customer is wrong about 0% of design-life data
      And the customer has never heard of 100% of design-life data

    Scenario: A careless mailing
      Given the core firm reminds the customer of 90% of design-life data, 60% of it correctly
      When the service model is reviewed
      Then the customer knows 51.3% of design-life data correctly
      And the customer is wrong about 38.7% of design-life data
      And the customer has never heard of 10.0% of design-life data
      And 90.0% of design-life data reaches the customer, right or wrong
