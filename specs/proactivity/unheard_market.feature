# language: en
@PRO06 @MF-30 @PA-13 @owner-management
Feature: What competitors do is heard by management
  Customers and dealers see rival products every day.
  The firm only has to ask them, and to pass the answer on.

  Rule: Competitor information that does not reach management is reported

    Scenario: Others know what competitors do; management does not
      Given the customer sees 90% of competitor information first-hand, 100% of it correctly
      And the customer tells management nothing about competitor information
      When the service model is reviewed
      Then management is warned that the customer knows 90% of competitor information, and management 0%

    Scenario: What competitors do reaches management
      Given the customer sees 90% of competitor information first-hand, 100% of it correctly
      And the customer passes 80% of competitor information on to management, 100% of it correctly
      When the service model is reviewed
      Then no warning is raised about competitor information

    Scenario: Nobody has said who sees what competitors do
      Given management needs 50% of competitor information
      And nobody is named who sees competitor information first-hand
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked who sees competitor information first-hand

    Scenario: There are no competitors
      Given the customer sees 90% of prices first-hand, 100% of it correctly
      When the service model is reviewed
      Then management is told that this promise does not apply
