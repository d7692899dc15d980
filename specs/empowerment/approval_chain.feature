# language: en
@EMP04 @FP-10 @FP-11 @PA-23 @owner-head-of-service
Feature: An answer needs no chain of signatures
  The employee asks the director, the director asks the technology department, and the customer waits.
  What is decided once need not be asked every time.

  Rule: An answer that others must agree to is reported to management

    Background:
      Given the customer brings 360 matters a year to the front office

    Scenario: Others must agree before the customer gets an answer
      Given the front office must ask the director of the centre and then the technology department before it answers
      When the service model is reviewed
      Then management is warned that 2 must agree before the front office answers

    Scenario: The contact answers without asking others
      Given the front office may answer without asking anybody
      When the service model is reviewed
      Then no warning is raised about the front office

    Scenario: One signature is a chain too
      Given the front office must ask the director of the centre before it answers
      When the service model is reviewed
      Then management is warned that 1 must agree before the front office answers

    Scenario: Nobody has said whom the contact must ask
      Given nobody has said what the front office may decide
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked whom the front office must ask before it answers
