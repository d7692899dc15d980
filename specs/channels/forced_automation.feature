# language: en
@CHN02 @CL-04 @CL-07 @PA-28 @owner-head-of-service
Feature: A machine is an offer, not an order
  Some customers like to serve themselves. Others feel that they are worth nothing.
  Nobody is forced who does not want to. The figures are examples.

  Rule: A machine that annoys many customers is never the only way in

    Scenario: Customers must use a machine that annoys them
      Given automated answering is the only way in for some customers
      And 60 of 100 customers are annoyed by automated answering
      When the service model is reviewed
      Then management is warned that automated answering annoys 60% of the customers and leaves no choice

    Scenario: A machine that annoys customers is a choice, never the only way in
      Given automated answering is a free choice
      And 60 of 100 customers are annoyed by automated answering
      When the service model is reviewed
      Then no warning is raised about automated answering

    Scenario: Few customers mind
      Given automated answering is the only way in for some customers
      And 10 of 100 customers are annoyed by automated answering
      When the service model is reviewed
      Then no warning is raised about automated answering

    Scenario: Nobody has said whether there is a choice
      Given nobody has said whether automated answering is a free choice
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked about automated answering

    Scenario: There is no machine
      Given the customer comes by the telephone only
      When the service model is reviewed
      Then management is told that this promise does not apply
