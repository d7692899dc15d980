# language: en
@LOP04 @MF-23 @MF-24 @MF-13 @PA-16 @owner-management
Feature: What the evaluation finds is put to use
  Customers are asked how they were served, and the answers are counted.
  That is worth the effort only if those who can improve something read and use them.

  Rule: Evaluation that nobody acts on is reported to management

    Background:
      Given service evaluation sees 90% of service quality first-hand, 95% of it correctly

    Scenario: Service is evaluated, and nobody acts on the results
      Given service evaluation passes 90% of service quality on to the back office, 95% of it correctly
      And the back office does not act on what service evaluation finds
      When the service model is reviewed
      Then management is warned that the back office does not act on the results of service evaluation

    Scenario: Evaluation results reach those who can improve
      Given service evaluation passes 90% of service quality on to the back office, 95% of it correctly
      When the service model is reviewed
      Then no warning is raised about the back office

    Scenario: The results stay in a drawer
      Given service evaluation tells the back office nothing about service quality
      When the service model is reviewed
      Then management is warned that the results of service evaluation never get to the back office

  Rule: What is not known is asked

    Scenario: Nobody has said what the evaluation finds
      Given nobody has said what service evaluation finds
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked what service evaluation finds

    Scenario: The firm does not evaluate its service
      Given the core firm does not evaluate its service
      When the service model is reviewed
      Then management is told that this promise does not apply
