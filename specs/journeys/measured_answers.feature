# language: en
@EVI01 @AS-06 @MF-13 @PA-19 @owner-head-of-service
Feature: A counted figure says more than an opinion
  Somebody says that three of four questions are answered.
  The ticket log is brought in and counted; the figure takes the place of the opinion.
  The figures are examples.

  Rule: With the log, what the front office knows is told far more closely

    Background:
      Given technical support sees 100% of problem solutions first-hand, 100% of it correctly
      And technical support is said to answer 75% of the questions of the front office, at once and rightly

    Scenario: Before: only an opinion
      When the service model is reviewed
      Then it is certain within 38% and 98% how much the front office knows of the answers

    Scenario: After: the log bears the opinion out
      Given the ticket log holds 400 questions from the front office to technical support, and 296 came back
      When the service model is reviewed
      Then it is certain within 70% and 78% how much the front office knows of the answers

  Rule: A claim that the log contradicts is reported to management

    Scenario: The log shows less than was said
      Given technical support is said to answer 75% of the questions of the front office, at once and rightly
      And the ticket log holds 400 questions from the front office to technical support, and 120 came back
      When the service model is reviewed
      Then management is warned that 75% was claimed and the records show 30%
