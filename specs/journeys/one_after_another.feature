# language: en
@EMP06 @FP-15 @PA-24 @SC-08 @owner-general-manager
Feature: Authority and rules come first, a shared system comes after them
  A system passes on faster what people may decide. Where they may decide nothing, it speeds up nothing.
  Remedies help and hinder each other, so each is computed on what the ones before it left.

  Rule: Remedies are taken in the order in which they carry each other

    Scenario: The case, mended step by step
      Given the firm is the one of the published case
      When the remedies are taken one after another
      Then authority and rules are settled before any shared record or system
      And every remedy removes the finding it answers
      And no finding is left at the end

  Rule: What a remedy creates is said and not hidden

    Scenario: The case, side effects told
      Given the firm is the one of the published case
      When the remedies are taken one after another
      Then 2 of the steps create a new finding
      And a later step removes what an earlier one created
