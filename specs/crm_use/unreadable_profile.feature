# language: en
@CRM06 @AS-14 @CL-08 @PA-31 @owner-head-of-service
Feature: Whoever sees the customer's profile knows what it means
  A profile without rules is a rumour with a face.
  Whoever does not know what it is for may treat customers unfairly.

  Rule: Profiles that cannot be read are reported to management

    Background:
      Given the CRM shows customer profile to the seat

    Scenario: Customer profiles are shown, and nobody says what to do with them
      Given management sees 100% of service rules first-hand, 100% of it correctly
      And management passes 20% of service rules on to the seat, 100% of it correctly
      When the service model is reviewed
      Then management is warned that the seat cannot read the CRM, with 20% of the rules known

    Scenario: Whoever sees the profile knows what it means for the service
      Given management sees 100% of service rules first-hand, 100% of it correctly
      And management passes 90% of service rules on to the seat, 100% of it correctly
      When the service model is reviewed
      Then no warning is raised about the seat

    Scenario: Nobody has said who makes the rules
      Given nobody is named who sees service rules first-hand
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked about the CRM and the seat

  Rule: Where no profile is shown, nothing has to be read

    Scenario: Nothing is shown to the seat
      Given the seat works without the CRM
      When the service model is reviewed
      Then management is told that this promise does not apply
