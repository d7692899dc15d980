# language: en
@CRM04 @MI-01 @PA-34 @owner-head-of-service
Feature: Daily use is only the start
  Everybody logs in every morning.
  Nobody has ever been shown what else the system could do.

  Rule: Routine that nothing improves is reported to management

    Background:
      Given the CRM shows customer profile to the seat

    Scenario: The CRM is in daily use, and nobody helps to use it better
      Given the seat uses 30% of what the CRM can do
      When the service model is reviewed
      Then management is warned that the seat uses only 30% of what the CRM can do

    Scenario: Employees are helped to use the CRM better
      Given the seat uses 30% of what the CRM can do
      And management trains the seat on the CRM
      When the service model is reviewed
      Then no warning is raised about the seat

    Scenario: Nobody has said how well the employees use it
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked about the CRM and the seat

  Rule: Where the customer system informs nobody, there is no routine

    Scenario: The employees work without it
      Given the seat works without the CRM
      When the service model is reviewed
      Then management is told that this promise does not apply
