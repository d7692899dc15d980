# language: en
@FAI02 @CL-19 @CL-08 @PA-31 @PA-32 @owner-management
Feature: The firm's own faults are not put down to the customer
  Whoever was sold a faulty product calls often and costs much.
  That is no reason to call such a customer unprofitable.
  The numbers are invented examples.

  Rule: Customers whom the firm made unprofitable are reported to management

    Scenario: Customers are called unprofitable for faults of the firm
      Given the customer is listed as unprofitable in 30% of cases, 40% of these through faults of the firm
      When the service model is reviewed
      Then management is warned that the firm itself made 40% of the unprofitable cases of the customer

    Scenario: Customers are not blamed for faults of the firm
      Given the customer is listed as unprofitable in 30% of cases, 0% of these through faults of the firm
      When the service model is reviewed
      Then no warning is raised about the customer

    Scenario: Nobody has looked for the cause
      Given the customer is listed as unprofitable in 30% of cases, and nobody has said why
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked why the customer is unprofitable

    Scenario: There are no end customers to blame
      Given the core firm has no end customers
      When the service model is reviewed
      Then management is told that this promise does not apply
