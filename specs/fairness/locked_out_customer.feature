# language: en
@FAI01 @FP-04 @CL-05 @CL-07 @CL-09 @PA-27 @owner-head-of-service
Feature: Every customer finds a way in
  Whoever asks today may buy tomorrow.
  A rule or a machine that nobody can get past sends them to somebody else.
  The numbers are invented examples.

  Rule: Customers who find no way in are reported to management

    Scenario: Some customers have no way in
      Given a rule keeps 40% of the enquiries of the general consumer out
      When the service model is reviewed
      Then management is warned that 40% of the enquiries of the general consumer find no way in

    Scenario: Every customer has a way in
      Given no rule keeps the enquiries of the general consumer out
      When the service model is reviewed
      Then no warning is raised about the general consumer

    Scenario: A machine without a person behind it
      Given the customer must use the automated line, which leads to no person, and 20% give up
      When the service model is reviewed
      Then management is warned that 20% of the enquiries of the customer find no way in

    Scenario: A machine with a person behind it
      Given the customer must use the automated line, which leads to a person when one is wanted
      When the service model is reviewed
      Then no warning is raised about the customer

    Scenario: Nobody has said whom the rule keeps out
      Given nobody has said how many enquiries of the general consumer a rule keeps out
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked how many enquiries of the general consumer a rule keeps out
