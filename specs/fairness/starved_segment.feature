# language: en
@FAI03 @CL-07 @CL-17 @CL-18 @PA-33 @owner-head-of-service
Feature: Every customer segment gets at least what was agreed
  Good customers may get more. Nobody gets less than the minimum.
  The numbers are invented examples.

  Rule: A customer segment below the agreed minimum is reported to management

    Scenario: A customer segment gets less service than agreed
      Given 40% of the matters of the customer are served in time, and 80% were agreed
      When the service model is reviewed
      Then management is warned that the customer gets 40% instead of the 80% agreed

    Scenario: Every customer segment gets the service agreed
      Given 85% of the matters of the customer are served in time, and 80% were agreed
      When the service model is reviewed
      Then no warning is raised about the customer

    Scenario: Nothing was agreed
      Given 40% of the matters of the customer are served in time, and nothing was agreed
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked what service was agreed for the customer

    Scenario: There are no end customers to serve
      Given the core firm has no end customers
      When the service model is reviewed
      Then management is told that this promise does not apply
