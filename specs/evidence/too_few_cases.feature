# language: en
@EVI04 @AS-06 @PA-19 @owner-head-of-service
Feature: A figure says how many cases stand behind it
  Three cases out of four are not three quarters of a firm.
  The numbers are invented examples.

  Rule: A figure that rests on too few cases is reported to management

    Scenario: A figure rests on too few cases
      Given 90% of the questions from the front office to technical support are said to come back, to be checked by the records
      And the records show 4 hand-overs from the front office to technical support, and 3 came back
      When the service model is reviewed
      Then management is warned that a share of 75% rests on 4 cases only

    Scenario: Enough cases stand behind every figure
      Given 90% of the questions from the front office to technical support are said to come back, to be checked by the records
      And the records show 400 hand-overs from the front office to technical support, and 300 came back
      When the service model is reviewed
      Then management is told that the records bear it out

    Scenario: Two weeks may not stand for the year
      Given 90% of the questions from the front office to technical support are said to come back, to be checked by the records
      And two weeks of records show 400 hand-overs from the front office to technical support, and 300 came back
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked for the records that would show it

    Scenario: Nobody has brought records
      Given 90% of the questions from the front office to technical support are said to come back, to be checked by the records
      And nobody has brought any service records
      When the service model is reviewed
      Then management is told that this promise does not apply
