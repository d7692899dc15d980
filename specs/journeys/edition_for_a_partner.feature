# language: en
@RQ-6 @FL2-09 @owner-general-manager
Feature: A partner reads what concerns it, and nothing that it must not learn
  Dealers get the report, too.
  What they must not learn can neither be read in it nor be worked out from it.

  Rule: Every figure of an edition is right, and none tells of what is hidden

    Background:
      Given the core firm sees 100% of service items first-hand, 100% of it correctly
      And the core firm passes 80% of service items on to the dealer, 100% of it correctly
      And the core firm passes 70% of service items on to the competitor, 100% of it correctly

    Scenario: What is hidden does not touch the reader
      When an edition is made for the dealer that does not show the competitor
      Then the edition does not show the competitor
      And the edition says that the dealer knows 80% of service items

    Scenario: A figure would tell of what is hidden
      Given the competitor passes 50% of service items on to the dealer, 100% of it correctly
      When an edition is made for the dealer that does not show the competitor
      Then the edition does not show the competitor
      And the edition is silent about service items: a figure of it would tell of what is hidden
