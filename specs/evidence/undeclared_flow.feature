# language: en
@EVI02 @DS-13 @PA-19 @owner-head-of-service
Feature: Every way that matters really take is in the model
  A model shows how matters ought to go.
  The records show how they go.
  The numbers are invented examples.

  Rule: A way that the model does not know is reported to management

    Scenario: Matters are handed over on a way that the model does not know
      Given 90% of the questions from the front office to technical support are said to come back
      And the records show 300 hand-overs from technical support to the technology department, and 200 came back
      When the service model is reviewed
      Then management is warned of 300 hand-overs from technical support to the technology department beside the model

    Scenario: Every recorded hand-over has its flow in the model
      Given 90% of the questions from the front office to technical support are said to come back
      And the records show 300 hand-overs from the front office to technical support, and 280 came back
      When the service model is reviewed
      Then management is told that the records bear it out

    Scenario: The records do not say who passed a matter on
      Given 90% of the questions from the front office to technical support are said to come back
      And the records do not show who passed a matter to whom
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked for the records that would show it

    Scenario: Nobody has brought records
      Given 90% of the questions from the front office to technical support are said to come back
      And nobody has brought any service records
      When the service model is reviewed
      Then management is told that this promise does not apply
