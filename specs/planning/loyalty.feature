# language: en
@PA-01 @PA-03 @owner-marketing
Feature: What unasked messages do to loyalty
  Two field experiments disagree: in one fewer customers left after being spoken to unasked, in the other more.
  A plan tells an effect only where somebody names the experiment to rely on. The figures are examples.

  Rule: What messages do to loyalty is taken from a named experiment or not told at all

    Background:
      Given the core firm sees 100% of unit states first-hand, 95% of it correctly
      And 10,000 customers have 1,200 incidents of $100 a year, and 80% of them stay from one year to the next

    Scenario: No experiment is named
      Given one action would have the core firm remind the customer of 70% of unit states
      When the plan is worked out in 1,000 samples
      Then the plan says that the effect on loyalty is not known

    Scenario Outline: Experiments disagree
      Given one action would have the core firm remind the customer of 70% of unit states
      And the experiment <experiment> is to be relied on
      When the plan is worked out in 1,000 samples
      Then <loyalty>

      Examples:
        | experiment      | loyalty               |
        | of Retana 2015  | fewer customers leave |
        | of Ascarza 2016 | more customers leave  |
