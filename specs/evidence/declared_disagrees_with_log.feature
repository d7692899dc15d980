# language: en
@EVI05 @FP-03 @FP-05 @owner-head-of-service
Feature: What the model declares agrees with the log
  A number that nobody asked the records for may still be checked by them.
  The numbers are invented examples.

  Rule: A declared share that the log contradicts is reported to management

    Scenario: What the model declares disagrees with the log
      Given 90% of the questions from the front office to technical support are said to come back
      And the records show 400 hand-overs from the front office to technical support, and 160 came back
      When the service model is reviewed
      Then management is warned that 90% was claimed and the records show 40%

    Scenario: What the model declares agrees with the log
      Given 90% of the questions from the front office to technical support are said to come back
      And the records show 400 hand-overs from the front office to technical support, and 356 came back
      When the service model is reviewed
      Then management is told that the records bear it out

    Scenario: Too few hand-overs are recorded
      Given 90% of the questions from the front office to technical support are said to come back
      And the records show 10 hand-overs from the front office to technical support, and 4 came back
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked for the records that would show it

    Scenario: Nobody has brought records
      Given 90% of the questions from the front office to technical support are said to come back
      And nobody has brought any service records
      When the service model is reviewed
      Then management is told that this promise does not apply
