# language: en
@EVI03 @MF-13 @PA-16 @owner-head-of-service
Feature: What the model draws is really used
  A way that nobody uses is a wish, not a way.
  The numbers are invented examples.

  Rule: A way that leaves no trace in the records is reported to management

    Scenario: A flow of the model leaves no trace in the records
      Given the model has a flow of questions from the front office to technical support, counted by the records
      And the records show 300 hand-overs from the front office to the back office, and 200 came back
      And the records show 80 hand-overs from technical support to the back office, and 60 came back
      When the service model is reviewed
      Then management is warned that the records hold no hand-over from the front office to technical support

    Scenario: Every recorded flow is used
      Given the model has a flow of questions from the front office to technical support, counted by the records
      And the records show 300 hand-overs from the front office to technical support, and 200 came back
      When the service model is reviewed
      Then management is told that the records bear it out

    Scenario: One of the parties has another name in the records
      Given the model has a flow of questions from the front office to technical support, counted by the records
      And the records show 300 hand-overs from the front office to the back office, and 200 came back
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked for the records that would show it

    Scenario: Nobody has brought records
      Given the model has a flow of questions from the front office to technical support, counted by the records
      And nobody has brought any service records
      When the service model is reviewed
      Then management is told that this promise does not apply
