# language: en
@LEA03 @RQ-6 @PA-01 @PA-04 @owner-general-manager
Feature: Customers agree before anything is sent
  Customer data belong to the customer.
  A service that counts on them needs the customer's yes first.

  Rule: A service that relies on a missing consent is reported to management

    Background:
      Given the back office passes 80% of customer profile on to the dealer, 95% of it correctly

    Scenario: The service relies on a consent that was never given
      Given the customer does not agree that the back office tells the dealer about customer profile
      And the dealer needs 60% of customer profile
      When the service model is reviewed
      Then management is warned that the dealer relies on customer profile from the back office without consent

    Scenario: The customer agreed before anything was sent
      Given the customer agrees that the back office tells the dealer about customer profile
      And the dealer needs 60% of customer profile
      When the service model is reviewed
      Then no warning is raised about the dealer

    Scenario: What was refused is not sent, and nobody counts on it
      Given the customer does not agree that the back office tells the dealer about customer profile
      When the service model is reviewed
      Then no warning is raised about the dealer

    Scenario: Nobody has said what the customers agreed to
      Given the dealer needs 60% of customer profile
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked which consent lets the back office tell the dealer

    Scenario: No customer data leave the firm
      Given the back office tells the dealer nothing about customer profile
      When the service model is reviewed
      Then management is told that this promise does not apply
