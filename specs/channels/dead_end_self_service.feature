# language: en
@CHN03 @CL-05 @CL-11 @PA-28 @owner-head-of-service
Feature: Whoever gets stuck finds a person
  Self-service is welcome as long as it works.
  When it does not, there must be a way out. The figures are examples.

  Rule: Self-service without a way to a person is reported to management

    Scenario: Self-service is a dead end
      Given web self-service never leads to a person
      And 20 of 100 customers on web self-service give up and call a person
      When the service model is reviewed
      Then management is warned about web self-service

    Scenario: Self-service leads to a person when one is wanted
      Given web self-service leads to a person on request
      When the service model is reviewed
      Then no warning is raised about web self-service

    Scenario: Hardly anybody gets stuck
      Given web self-service never leads to a person
      And 1 of 100 customers on web self-service give up and call a person
      When the service model is reviewed
      Then no warning is raised about web self-service

    Scenario: Nobody has said whether there is a way out
      Given nobody has said whether web self-service leads to a person
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked about web self-service

    Scenario: There is no self-service
      Given the customer comes by the telephone only
      When the service model is reviewed
      Then management is told that this promise does not apply
