# language: en
@PA-01 @PA-18 @owner-management
Feature: How sure a plan is, and what to ask or try out first
  Most numbers of a first workshop are estimates. A plan says how far each figure may be off, which actions
  cannot be told apart, which answers would change it, and how large a trial must be.
  The figures are examples.

  Rule: A trial is large enough to show what it is meant to show

    @WE-13
    Scenario Outline: Two groups of customers, drawn by lot
      Given of <customers> customers, <before>% make contact within a year, and a change is to bring this down to <after>%
      When a trial of the change is planned
      Then each of the two groups needs <each> customers for 52 weeks

      Examples:
        | customers | before | after | each   |
        | 7,676     | 12     | 10    | 3,838  |
        | 31,944    | 12     | 11    | 15,972 |
        | 706       | 12     | 6     | 353    |

  Rule: Actions are ranked only where the evidence can tell them apart

    Background:
      Given the front office knows 40% of problem solutions and of prices, on each of which it has 600 questions a year
      And every contact costs $5, and a question that is never settled costs $40

    Scenario: Two actions of much the same worth
      Given one action would let the front office know 70% of problem solutions
      And another action would let the front office know 75% of prices
      When the plan is worked out in 1,000 samples
      Then the plan says that the two actions cannot be told apart

    Scenario: One action is clearly better
      Given one action would let the front office know 95% of problem solutions
      And another action would let the front office know 41% of prices
      When the plan is worked out in 1,000 samples
      Then the action about problem solutions is the best in more than 90% of the samples
      And the plan tells the two actions apart

    Scenario: Answers that would change the plan
      Given one action would let the front office know 70% of problem solutions
      And another action would let the front office know 75% of prices
      When the plan is worked out in 1,000 samples
      Then the plan names the 3 answers that would most change it
      And knowing the first of them would change the choice in some samples
