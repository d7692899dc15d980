# language: en
@EVI01 @AS-06 @MF-13 @owner-head-of-service
Feature: What was claimed is held against the records
  Everybody says that most questions come back.
  The records of a year know how many did.
  The numbers are invented examples.

  Rule: A claim that the records do not bear out is reported to management

    Scenario: The records show less than was claimed
      Given 90% of the questions from the front office to technical support are said to come back, to be checked by the records
      And the records show 400 hand-overs from the front office to technical support, and 160 came back
      When the service model is reviewed
      Then management is warned that 90% was claimed and the records show 40%

    Scenario: The records bear out what was claimed
      Given 90% of the questions from the front office to technical support are said to come back, to be checked by the records
      And the records show 400 hand-overs from the front office to technical support, and 356 came back
      When the service model is reviewed
      Then management is told that the records bear it out

    Scenario: The records hold no such figure
      Given 90% of the questions from the front office to technical support are said to come back, to be checked by the records
      And the records do not show who passed a matter to whom
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked for the records that would show it

    Scenario: Nobody has brought records
      Given 90% of the questions from the front office to technical support are said to come back
      And nobody has brought any service records
      When the service model is reviewed
      Then management is told that this promise does not apply
