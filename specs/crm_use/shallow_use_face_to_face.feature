# language: en
@CRM01 @MI-03 @MI-08 @PA-35 @owner-head-of-service
Feature: Face to face, the use of the customer system counts directly
  What the employee can do with the system, the customer sees at once.
  Using it longer is not using it better.

  Rule: Shallow use in front of the customer is reported to management

    Scenario: Whoever meets the customer in person uses little of the CRM
      Given the shop staff serves the customer face to face
      And the shop staff uses 30% of what the CRM can do
      When the service model is reviewed
      Then management is warned that the shop staff uses only 30% of what the CRM can do

    Scenario: Whoever meets the customer in person uses the CRM to the full
      Given the shop staff serves the customer face to face
      And the shop staff uses 90% of what the CRM can do
      When the service model is reviewed
      Then no warning is raised about the shop staff

    Scenario: Nobody has said in which channel the employees serve
      Given the shop staff serves the customer, and nobody has said in which channel
      And the shop staff uses 30% of what the CRM can do
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked about the CRM and the shop staff

    Scenario: At a distance another lever comes first
      Given the seat serves the customer at a distance
      And the seat uses 30% of what the CRM can do
      When the service model is reviewed
      Then management is told that this promise does not apply
