# language: en
@PRO03 @MF-09 @PA-05 @owner-marketing
Feature: Whoever asks today may buy tomorrow
  People who own none of our products call us all the time.
  What they want to know is the cheapest market study there is.

  Rule: Prospects whom marketing does not hear are reported to management

    Background:
      Given the general consumer sees 100% of customer needs first-hand, 100% of it correctly
      And the general consumer passes 90% of customer needs on to the front office, 100% of it correctly

    Scenario: Prospects ask, and marketing never hears of them
      Given the front office tells the marketing centre nothing about customer needs
      When the service model is reviewed
      Then management is warned that the marketing centre never hears what the general consumer wants

    Scenario: What prospects ask for reaches marketing
      Given the front office passes 80% of customer needs on to the marketing centre, 100% of it correctly
      When the service model is reviewed
      Then no warning is raised about the general consumer

    Scenario: Nobody has said who does marketing
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked who listens to the general consumer

  Rule: Where no prospect comes, none is missed

    Scenario: Only customers come
      Given the customer passes 90% of customer needs on to the marketing centre, 100% of it correctly
      When the service model is reviewed
      Then management is told that this promise does not apply
