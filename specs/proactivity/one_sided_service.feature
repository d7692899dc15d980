# language: en
@PRO07 @RQ-1 @PA-21 @PA-22 @owner-management
Feature: All four sides are served
  Suppliers, agents, users and employees all work for the same customers.
  Whoever only gives will stop giving.

  Rule: A side that gets nothing from the firm is reported to management

    Scenario: Not all four sides are served
      Given the supplier passes 80% of part quality on to the core firm, 90% of it correctly
      And the core firm tells the supplier nothing about market demand
      When the service model is reviewed
      Then management is warned that the firm has no word for the supplier

    Scenario: Suppliers, agents, users and employees are all served
      Given the supplier passes 80% of part quality on to the core firm, 90% of it correctly
      And the core firm passes 50% of market demand on to the supplier, 90% of it correctly
      When the service model is reviewed
      Then no warning is raised about the supplier

    Scenario: Nothing was told of the supplier
      Given the supplier needs 50% of market demand
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked what the firm tells the supplier

    Scenario: There is nobody to serve
      Given the core firm sees 90% of prices first-hand, 100% of it correctly
      When the service model is reviewed
      Then management is told that this promise does not apply
