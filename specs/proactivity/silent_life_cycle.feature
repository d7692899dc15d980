# language: en
@PRO01 @AS-13 @PA-01 @MF-08 @owner-product
Feature: What the firm knows first, the customer hears first
  We know how long our parts last. The customer does not.
  Using that lead for the customer means speaking before the part fails.

  Rule: Silence about a product that is going to fail is reported to management

    Scenario: The company knows when the product will fail and stays silent
      Given the core firm sees 95% of design-life data first-hand, 100% of it correctly
      And the core firm tells the customer nothing about design-life data
      When the service model is reviewed
      Then management is warned that nobody tells the customer about design-life data

    Scenario: The customer is told before the product fails
      Given the core firm sees 95% of design-life data first-hand, 100% of it correctly
      And the core firm reminds the customer of 90% of design-life data, 100% of it correctly
      When the service model is reviewed
      Then no warning is raised about the customer

    Scenario: A leaflet is not a reminder
      Given the core firm sees 95% of design-life data first-hand, 100% of it correctly
      And the core firm passes 50% of design-life data on to the customer, 100% of it correctly
      When the service model is reviewed
      Then management is warned that nobody tells the customer about design-life data

    Scenario: Nobody has said who follows the products
      Given the customer needs 60% of design-life data
      And nobody is named who sees design-life data first-hand
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked who follows the products in use

    Scenario: There are no end customers
      Given the core firm sees 95% of design-life data first-hand, 100% of it correctly
      And the core firm has no end customers
      When the service model is reviewed
      Then management is told that this promise does not apply
