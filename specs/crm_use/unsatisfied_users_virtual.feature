# language: en
@CRM02 @MI-04 @MI-08 @PA-35 @owner-head-of-service
Feature: At a distance, satisfied users make satisfied customers
  On the telephone nobody sees the system at work.
  What comes through is how those who work with it feel.

  Rule: Unhappy users in virtual channels are reported to management

    Scenario: Whoever serves at a distance is unhappy with the CRM
      Given the seat serves the customer at a distance
      And the seat is 30% satisfied with the CRM
      When the service model is reviewed
      Then management is warned that the seat is only 30% satisfied with the CRM

    Scenario: Whoever serves at a distance is content with the CRM
      Given the seat serves the customer at a distance
      And the seat is 80% satisfied with the CRM
      When the service model is reviewed
      Then no warning is raised about the seat

    Scenario: Nobody has asked the employees
      Given the CRM shows customer profile to the seat
      And the seat serves the customer at a distance
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked about the CRM and the seat

    Scenario: Face to face another lever comes first
      Given the shop staff serves the customer face to face
      And the shop staff is 30% satisfied with the CRM
      When the service model is reviewed
      Then management is told that this promise does not apply
