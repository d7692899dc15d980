# language: en
@MI-03 @MI-04 @MI-05 @MI-09 @PA-34 @owner-head-of-service
Feature: Deep use of the CRM reaches the customer by different ways
  Face to face it acts in the encounter; at a distance it acts through staff who are content with the CRM.
  The published study gives this order and no numbers. Numbers come from a survey of one's own.
  The figures are examples.

  Rule: A survey gives back the effects that are in its answers

    Scenario: Effects that are known are found again
      Given a survey of 120 employees face to face, with a direct effect of 0.50 and an indirect one of 0.06
      And a survey of 120 employees at a distance, with a direct effect of 0.10 and an indirect one of 0.30
      When the survey is evaluated
      Then the direct effect is 0.50 face to face and 0.10 at a distance
      And the indirect effect is 0.06 face to face and 0.30 at a distance

    Scenario: Too few customers were asked about each employee
      Given a survey of 120 employees face to face, with a direct effect of 0.50 and an indirect one of 0.06
      And the customers asked, 2 for each employee, agree little
      When the survey is evaluated
      Then management is warned that the customers of an employee agree too little

  Rule: A survey confirms the published order, contradicts it, or leaves it open

    Scenario: The survey shows the published order
      Given a survey of 120 employees face to face, with a direct effect of 0.50 and an indirect one of 0.06
      And a survey of 120 employees at a distance, with a direct effect of 0.10 and an indirect one of 0.30
      When the survey is evaluated
      Then the published order of the two effects is confirmed

    Scenario: The survey shows the opposite
      Given a survey of 120 employees face to face, with a direct effect of 0.10 and an indirect one of 0.30
      And a survey of 120 employees at a distance, with a direct effect of 0.50 and an indirect one of 0.06
      When the survey is evaluated
      Then the published order of the two effects is contradicted

    Scenario: Both channels are alike
      Given a survey of 120 employees face to face, with a direct effect of 0.30 and an indirect one of 0.20
      And a survey of 120 employees at a distance, with a direct effect of 0.30 and an indirect one of 0.20
      When the survey is evaluated
      Then the published order of the two effects stays open

  Rule: Without a survey nothing but an order is told

    Scenario: Nobody was asked
      Given nobody was asked about the use of the CRM
      When the survey is evaluated
      Then face to face deep use in the encounter comes first
      And no effect bears a number
