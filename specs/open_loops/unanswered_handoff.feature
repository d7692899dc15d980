# language: en
@LOP01 @AS-17 @FP-05 @PA-25 @owner-head-of-service
Feature: Every question that leaves the front office comes back answered
  A customer who calls us has asked the whole firm, not one department.
  When the front office passes a question on, somebody stays responsible
  until the customer hears back. The weekly numbers are invented examples.

  Rule: A hand-off without a way back is reported to management

    Scenario: A question is passed on, and nobody answers
      Given the front office passes 420 questions a week to technical support
      And technical support sends no answers back to the front office
      When the service model is reviewed
      Then management is warned that 420 questions a week are left open at technical support

    Scenario: Every question comes back
      Given the front office passes 420 questions a week to technical support
      And technical support sends 420 answers a week back to the front office
      When the service model is reviewed
      Then no warning is raised about technical support

    Scenario: Some answers come back, but not all
      Given the front office passes 420 questions a week to technical support
      And technical support sends 260 answers a week back to the front office
      When the service model is reviewed
      Then management is warned that 160 questions a week are left open at technical support

    Scenario: Nobody has said whether an answer is expected
      Given the front office passes things to technical support, and nobody has said what for
      And technical support sends no answers back to the front office
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked whether the front office expects an answer from technical support

    Scenario: The front office answers everything by itself
      Given the front office passes no questions on
      When the service model is reviewed
      Then management is told that this promise does not apply
