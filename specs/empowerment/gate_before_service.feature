# language: en
@EMP02 @FP-04 @PA-27 @PA-04 @owner-head-of-service
Feature: Customers are served before they are asked for proof
  Whoever asks for a price is not a customer yet, and has no customer number.
  Company policy is no answer to a question.
  The numbers are invented examples.

  Rule: A proof that keeps customers out is reported to management

    Background:
      Given the customer brings 480 matters a year to the front office

    Scenario: Customers must show something before they are served
      Given the front office first asks for a customer number, which 40% of the customers do not have
      When the service model is reviewed
      Then management is warned that the front office turns away 40% of the customers

    Scenario: Customers are served first and asked afterwards
      Given the front office asks for nothing before it serves
      When the service model is reviewed
      Then no warning is raised about the front office

    Scenario: Nobody has counted who is kept out
      Given the front office first asks for a customer number, and nobody has said how many of the customers have none
      When the service model is reviewed
      Then management is told that this cannot be said yet

  Rule: Where no customer comes, nobody is kept out

    Scenario: No customer comes to the front office
      Given the customer brings no matters to the front office
      When the service model is reviewed
      Then management is told that this promise does not apply
