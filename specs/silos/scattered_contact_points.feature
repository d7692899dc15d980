# language: en
@SIL02 @MO-1 @owner-head-of-service
Feature: The customer need not know which department is the right one
  A different telephone for every kind of problem leaves the search to the caller.
  The yearly numbers are invented examples.

  Rule: Contact points that nobody joins are reported to management

    Background:
      Given the customer brings 360 matters a year to the front office

    Scenario: Another telephone for every problem
      Given the customer brings 120 matters a year to sales
      And the customer brings 200 matters a year to the repair shop
      And the customer brings 60 matters a year to finance
      When the service model is reviewed
      Then management is warned that the customer must choose between 4 contact points, 2.5 contacts on average

    Scenario: One contact point is enough
      Given the customer brings 120 matters a year to sales
      And the customer brings 200 matters a year to the repair shop
      And the front office hands every matter on to sales
      And the front office hands every matter on to the repair shop
      When the service model is reviewed
      Then no warning is raised about the customer

    Scenario: Two contact points are soon told apart
      Given the customer brings 120 matters a year to sales
      When the service model is reviewed
      Then no warning is raised about the customer

  Rule: Nobody is warned where nobody turns

    Scenario: Nobody has said where the customer turns
      Given nobody has said where the customer turns
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked where the customer turns

    Scenario: No customers, no contact points
      Given the core firm has no end customers
      When the service model is reviewed
      Then management is told that this promise does not apply
