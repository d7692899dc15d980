# language: en
@PA-01 @owner-finance
Feature: What better information is worth in money
  Contacts, visits, lost customers and messages are paid for; so is every call that a message sets off.
  What a change is worth is the difference that it makes to the yearly bill.
  The figures are examples.

  Rule: A reminder is sent only where it brings more than the calls it sets off

    Background:
      Given the core firm sees 100% of unit states first-hand, 95% of it correctly
      And 40% of unit states reaches the customer through the dealer, 72% of it correctly
      And an incident takes 1.5 contacts of $5, work for $80 and 3% of the customers, worth $600 each

    @WE-8
    Scenario Outline: Reminders that pay
      Given <customers> customers have <incidents> incidents a year; half of those who know have a planned service for $30 instead
      And each of them is reminded once for $<price>, 70% are reached, and each of these calls <calls> times
      When the yearly bill is worked out
      Then the reminder saves $<saved> a year

      Examples: to all if nobody called and messages were free, to all if few call, to those most at risk
        | customers | incidents | price | calls | saved  |
        | 10,000    | 1,200     | 0.00  | 0.00  | 19,942 |
        | 10,000    | 1,200     | 0.10  | 0.20  | 11,942 |
        | 3,000     | 840       | 0.10  | 0.66  | 6,730  |

    @WE-8
    Scenario: A reminder to everybody
      Given 10,000 customers have 1,200 incidents a year; half of those who know have a planned service for $30 instead
      And each of them is reminded once for $0.10, 70% are reached, and each of these calls 0.66 times
      When the yearly bill is worked out
      Then the reminder loses $4,158 a year

    @WE-8
    Scenario: What the reminder prevents
      Given 10,000 customers have 1,200 incidents a year; half of those who know have a planned service for $30 instead
      And each of them is reminded once for $0.10, 70% are reached, and each of these calls 0.66 times
      When the yearly bill is worked out
      Then the reminder prevents 264.1 incidents of $105.50 each, and a customer who knows is worth $4.53 a year

    @WE-8
    Scenario Outline: How many calls a reminder bears
      Given <customers> customers have <incidents> incidents a year; half of those who know have a planned service for $30 instead
      And each of them is reminded once for $0.10, 70% are reached, and each of these calls 0.66 times
      When the yearly bill is worked out
      Then it would pay up to <calls> calls for each customer reached

      Examples:
        | customers | incidents | calls |
        | 10,000    | 1,200     | 0.541 |
        | 3,000     | 840       | 1.30  |
