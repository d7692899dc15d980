# language: en
@EMP06 @FP-15 @PA-24 @SC-08 @owner-management
Feature: Authority and norms are thought through before the CRM is built
  A new information system makes it easier to reach the firm, not easier to get an answer.
  Who may decide what must be settled first.

  Rule: A plan that begins with the information system is reported to management

    Scenario: The information system comes before authority and norms
      Given step 1 of the plan is the information system
      And step 2 of the plan is authority
      When the service model is reviewed
      Then management is warned that the information system comes before authority

    Scenario: Authority and norms come before the information system
      Given step 1 of the plan is service norms
      And step 2 of the plan is the information system
      When the service model is reviewed
      Then no warning is raised about the plan

    Scenario: The plan is an information system and nothing else
      Given step 1 of the plan is the information system
      When the service model is reviewed
      Then management is warned that the plan holds neither authority nor service norms

    Scenario: Nobody has told the plan
      Given the core firm runs a CRM, and nobody has told the plan of work
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked what was settled before the CRM

    Scenario: No system is planned
      Given step 1 of the plan is training
      When the service model is reviewed
      Then management is told that this promise does not apply
